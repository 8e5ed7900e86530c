// The one script of the helpdesk's pages: with auto-initiate the login form goes off by itself, as BookStack does it.
const waiting = document.querySelector('#loading');
if (waiting !== null) window.addEventListener('load', () => document.querySelector('#login-form').submit());

for (const menu of document.querySelectorAll('[component="dropdown"]')) {
  menu.querySelector('button').addEventListener('click', () => menu.classList.toggle('show'));
}
